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

-- channel, conversation, now, reference's format, reference, whether something is to be sent or no longer is:
-- what a turn leaves behind in the conversation's row, written once. Every version of the row costs an entry in each of its indexes.
CREATE PROCEDURE settle_turn(TEXT, TEXT, TIMESTAMPTZ, INT, BYTEA, BOOLEAN) LANGUAGE plpgsql AS $$
DECLARE
    next_turn TIMESTAMPTZ := (SELECT due FROM inbox WHERE channel = $1 AND conversation = $2 AND handled IS NULL ORDER BY position LIMIT 1);
    next_message TIMESTAMPTZ;
    known BOOLEAN;
BEGIN
    IF $6 THEN
        next_message := LEAST(
            (SELECT GREATEST(due, again) FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND due <= $3 ORDER BY position LIMIT 1),
            (SELECT min(due) FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND due > $3));
    END IF;

    UPDATE conversation SET
        last_active = GREATEST(last_active, $3), purged = FALSE,
        reference_format = COALESCE($4, reference_format), reference = COALESCE($5, reference),
        turn_at = next_turn, worker = CASE WHEN next_turn <= $3 THEN worker END,
        send_at = CASE WHEN $6 THEN next_message ELSE send_at END,
        sender = CASE WHEN NOT $6 OR next_message <= $3 THEN sender END
    WHERE channel = $1 AND id = $2
    RETURNING person IS NOT NULL INTO known;
    IF known IS FALSE THEN
        CALL drop_if_over($1, $2);
    END IF;
END
$$;
