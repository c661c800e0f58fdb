-- receipt: the turn has removed what was kept, and the value is what is to be told about that.
ALTER TABLE inbox ADD COLUMN receipt BOOLEAN NOT NULL DEFAULT FALSE;

-- Whether the claim was taken over from a worker that died with it.
ALTER TABLE conversation ADD COLUMN was_left BOOLEAN NOT NULL DEFAULT FALSE;

-- Who lives is judged by the one clock that all replicas share: theirs may differ.
CREATE FUNCTION is_alive(TEXT) RETURNS BOOLEAN LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (SELECT FROM worker WHERE name = $1 AND beat > clock_timestamp() - INTERVAL '15 seconds')
$$;

-- worker
CREATE PROCEDURE begin_claims(TEXT) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO worker AS w (name, beat) VALUES ($1, clock_timestamp())
        ON CONFLICT (name) DO UPDATE SET beat = excluded.beat WHERE w.beat < excluded.beat - INTERVAL '1 second';
    PERFORM nextval('fence');
END
$$;

-- Replicas of the version before go on while they are replaced.
CREATE OR REPLACE FUNCTION is_alive(TEXT, TIMESTAMPTZ) RETURNS BOOLEAN LANGUAGE sql VOLATILE AS $$ SELECT is_alive($1) $$;

CREATE OR REPLACE PROCEDURE begin_claims(TEXT, TIMESTAMPTZ) LANGUAGE plpgsql AS $$
BEGIN
    CALL begin_claims($1);
END
$$;

-- position, format, value: the activity stays open, and says this instead of what it said.
CREATE PROCEDURE leave_receipt(BIGINT, INT, BYTEA) LANGUAGE plpgsql AS $$
BEGIN
    UPDATE inbox SET receipt = TRUE, attempts = 0, format = $2, value = $3 WHERE position = $1 AND handled IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The turn has ended before.' USING ERRCODE = 'DB004';
    END IF;
END
$$;

-- channel, conversation, activity, alias, received, fence, format, value: the same for one that was answered in its request.
CREATE PROCEDURE add_receipt(TEXT, TEXT, TEXT, TEXT, TIMESTAMPTZ, BIGINT, INT, BYTEA) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO inbox (channel, conversation, activity, alias, received, due, fence, receipt, format, value) VALUES ($1, $2, $3, $4, $5, $5, $6, TRUE, $7, $8) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The turn has ended before.' USING ERRCODE = 'DB004';
    END IF;
END
$$;

-- reminder: an answer is due when it is written, by the clock of the replica that wrote it; where another's clock is behind,
-- it must not come after what is written later.
CREATE FUNCTION slack(TEXT) RETURNS INTERVAL LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN $1 IS NULL THEN INTERVAL '1 minute' ELSE INTERVAL '0' END
$$;

-- channel, conversation, now, whether the claim goes on while something is due
CREATE OR REPLACE PROCEDURE settle_sending(TEXT, TEXT, TIMESTAMPTZ, BOOLEAN) LANGUAGE plpgsql AS $$
DECLARE
    next TIMESTAMPTZ;
BEGIN
    SELECT LEAST(
        (SELECT GREATEST(LEAST(due, $3), again) FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND due <= $3 + slack(reminder) ORDER BY position LIMIT 1),
        (SELECT min(due) FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND due > $3 + slack(reminder))) INTO next;
    UPDATE conversation SET send_at = next, sender = CASE WHEN $4 AND next <= $3 THEN sender END WHERE channel = $1 AND id = $2;
    CALL drop_if_over($1, $2);
END
$$;
