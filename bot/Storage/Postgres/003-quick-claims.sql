-- worker: a claim that a crash of the database takes back is made again; nobody waits for the disk to have it.
-- What it was for is guarded by its own row, which ends once, so that a fence that comes again does no harm.
CREATE OR REPLACE PROCEDURE begin_claims(TEXT) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('synchronous_commit', 'off', TRUE);
    INSERT INTO worker AS w (name, beat) VALUES ($1, clock_timestamp())
        ON CONFLICT (name) DO UPDATE SET beat = excluded.beat WHERE w.beat < excluded.beat - INTERVAL '1 second';
    PERFORM nextval('fence');
END
$$;
