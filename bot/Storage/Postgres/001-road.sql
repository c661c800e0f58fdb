-- The road of a turn: inbox, state, outbox. Whoever changes anything of a conversation holds its row, so that within a
-- conversation the order of positions is the order of commits. What is written down stays as small as it can be:
-- a handled activity or a sent message keeps its keys and loses its text.

CREATE TABLE key (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name TEXT NOT NULL, xml TEXT NOT NULL);

CREATE TABLE secret (kind TEXT NOT NULL, key TEXT NOT NULL, format INT NOT NULL, value BYTEA NOT NULL, PRIMARY KEY (kind, key));

CREATE TABLE worker (name TEXT PRIMARY KEY, beat TIMESTAMPTZ NOT NULL);

-- A claim is a worker's name and a fence that only grows.
CREATE SEQUENCE fence;

-- A row without a person stands for a conversation that isn't known, or has been forgotten, while something of it is still under way.
-- turn_at: when its first open activity is due; send_at: when its next message is. Both are null when there is none.
CREATE TABLE conversation (
    channel TEXT NOT NULL, id TEXT NOT NULL, tenant TEXT, person TEXT,
    reference_format INT, reference BYTEA,
    last_active TIMESTAMPTZ NOT NULL, stopped TEXT, reminded TIMESTAMPTZ, purged BOOLEAN NOT NULL DEFAULT FALSE,
    turn_at TIMESTAMPTZ, worker TEXT, fence BIGINT,
    send_at TIMESTAMPTZ, sender TEXT, send_fence BIGINT,
    PRIMARY KEY (channel, id));
CREATE INDEX conversation_turn ON conversation (turn_at) WHERE turn_at IS NOT NULL;
CREATE INDEX conversation_send ON conversation (send_at) WHERE send_at IS NOT NULL AND stopped IS NULL;
CREATE INDEX conversation_worker ON conversation (worker) WHERE worker IS NOT NULL;
CREATE INDEX conversation_sender ON conversation (sender) WHERE sender IS NOT NULL;
CREATE INDEX conversation_tenant ON conversation (channel, tenant) WHERE tenant IS NOT NULL;
CREATE INDEX conversation_active ON conversation (last_active);

CREATE TABLE state (
    key TEXT PRIMARY KEY, channel TEXT, conversation TEXT,
    etag TEXT NOT NULL, format INT NOT NULL, value BYTEA NOT NULL);
CREATE INDEX state_conversation ON state (channel, conversation) WHERE conversation IS NOT NULL;

CREATE TABLE inbox (
    position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel TEXT NOT NULL, activity TEXT NOT NULL, alias TEXT, conversation TEXT,
    received TIMESTAMPTZ NOT NULL, due TIMESTAMPTZ NOT NULL, attempts INT NOT NULL DEFAULT 0,
    handled TIMESTAMPTZ, fence BIGINT, format INT, value BYTEA);
CREATE UNIQUE INDEX inbox_activity ON inbox (channel, activity);
CREATE UNIQUE INDEX inbox_alias ON inbox (channel, alias) WHERE alias IS NOT NULL;
CREATE INDEX inbox_open ON inbox (channel, conversation, position) WHERE handled IS NULL;
CREATE INDEX inbox_handled ON inbox (handled) WHERE handled IS NOT NULL;

-- again: while it stands, a message that is due waits to be tried again.
CREATE TABLE outbox (
    position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel TEXT NOT NULL, conversation TEXT NOT NULL, activity TEXT NOT NULL,
    due TIMESTAMPTZ NOT NULL, due_offset INT NOT NULL, until TIMESTAMPTZ, reminder TEXT,
    attempts INT NOT NULL DEFAULT 0, again TIMESTAMPTZ,
    sent TIMESTAMPTZ, platform TEXT, format INT, value BYTEA);
CREATE INDEX outbox_activity ON outbox (channel, conversation, activity);
CREATE INDEX outbox_unsent ON outbox (channel, conversation, position) WHERE sent IS NULL;
CREATE INDEX outbox_sent ON outbox (sent) WHERE sent IS NOT NULL;

CREATE TABLE feed (
    position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel TEXT NOT NULL, conversation TEXT NOT NULL, activity TEXT NOT NULL, format INT NOT NULL, value BYTEA NOT NULL);
CREATE INDEX feed_conversation ON feed (channel, conversation, position);

-- Volatile: a claim that waited for a row judges its worker by what is committed now, not by what was when the query began.
CREATE FUNCTION is_alive(TEXT, TIMESTAMPTZ) RETURNS BOOLEAN LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (SELECT FROM worker WHERE name = $1 AND beat > $2)
$$;

-- worker, now: who claims, lives. The claims of one call share a fence; currval('fence') finds them again.
CREATE PROCEDURE begin_claims(TEXT, TIMESTAMPTZ) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO worker AS w (name, beat) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET beat = excluded.beat WHERE w.beat < $2 - INTERVAL '1 second';
    PERFORM nextval('fence');
END
$$;

-- channel, conversation, worker, fence
CREATE PROCEDURE hold_turn(TEXT, TEXT, TEXT, BIGINT) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM conversation WHERE channel = $1 AND id = $2 AND worker = $3 AND fence = $4 FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The claim is lost.' USING ERRCODE = 'DB001';
    END IF;
END
$$;

-- channel, conversation, sender, fence
CREATE PROCEDURE hold_sending(TEXT, TEXT, TEXT, BIGINT) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM conversation WHERE channel = $1 AND id = $2 AND sender = $3 AND send_fence = $4 FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The claim is lost.' USING ERRCODE = 'DB001';
    END IF;
END
$$;

-- channel, conversation: a row without a person goes when nothing of it is under way any more.
CREATE PROCEDURE drop_if_over(TEXT, TEXT) LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM conversation WHERE channel = $1 AND id = $2
        AND person IS NULL AND worker IS NULL AND sender IS NULL AND turn_at IS NULL AND send_at IS NULL;
END
$$;

-- channel, conversation, now, whether the claim goes on while something is due
CREATE PROCEDURE settle_turns(TEXT, TEXT, TIMESTAMPTZ, BOOLEAN) LANGUAGE plpgsql AS $$
DECLARE
    next TIMESTAMPTZ := (SELECT due FROM inbox WHERE channel = $1 AND conversation = $2 AND handled IS NULL ORDER BY position LIMIT 1);
BEGIN
    UPDATE conversation SET turn_at = next, worker = CASE WHEN $4 AND next <= $3 THEN worker END WHERE channel = $1 AND id = $2;
    CALL drop_if_over($1, $2);
END
$$;

-- channel, conversation, now, whether the claim goes on while something is due
CREATE PROCEDURE settle_sending(TEXT, TEXT, TIMESTAMPTZ, BOOLEAN) LANGUAGE plpgsql AS $$
DECLARE
    next TIMESTAMPTZ;
BEGIN
    SELECT LEAST(
        (SELECT GREATEST(due, again) FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND due <= $3 ORDER BY position LIMIT 1),
        (SELECT min(due) FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND due > $3)) INTO next;
    UPDATE conversation SET send_at = next, sender = CASE WHEN $4 AND next <= $3 THEN sender END WHERE channel = $1 AND id = $2;
    CALL drop_if_over($1, $2);
END
$$;

-- position, fence, now
CREATE PROCEDURE end_turn(BIGINT, BIGINT, TIMESTAMPTZ) LANGUAGE plpgsql AS $$
BEGIN
    UPDATE inbox SET handled = $3, fence = $2, conversation = NULL, format = NULL, value = NULL WHERE position = $1 AND handled IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The turn has ended before.' USING ERRCODE = 'DB004';
    END IF;
END
$$;

-- channel, activity, alias, received, fence, now: only the keys are kept of what was answered in its request.
CREATE PROCEDURE end_answered(TEXT, TEXT, TEXT, TIMESTAMPTZ, BIGINT, TIMESTAMPTZ) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO inbox (channel, activity, alias, received, due, fence, handled) VALUES ($1, $2, $3, $4, $4, $5, $6) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The turn has ended before.' USING ERRCODE = 'DB004';
    END IF;
END
$$;

-- key, channel and conversation or null, format, value, etag that was read, etag from now on or null
CREATE PROCEDURE put_state(TEXT, TEXT, TEXT, INT, BYTEA, TEXT, TEXT) LANGUAGE plpgsql AS $$
BEGIN
    IF $5 IS NULL THEN
        DELETE FROM state WHERE key = $1;
        RETURN;
    END IF;

    INSERT INTO state AS s (key, channel, conversation, format, value, etag) VALUES ($1, $2, $3, $4, $5, COALESCE($7, ''))
    ON CONFLICT (key) DO UPDATE SET
        channel = COALESCE(excluded.channel, s.channel), conversation = COALESCE(excluded.conversation, s.conversation),
        format = excluded.format, value = excluded.value, etag = excluded.etag
    WHERE s.format <= $4 AND ($7 IS NULL OR $6 = '*' OR s.etag = '' OR s.etag = $6);
    IF NOT FOUND THEN
        IF EXISTS (SELECT FROM state WHERE key = $1 AND format > $4) THEN
            RAISE EXCEPTION '%', $1 USING ERRCODE = 'DB003';
        END IF;
        RAISE EXCEPTION 'The value was written by somebody else.' USING ERRCODE = 'DB002';
    END IF;
END
$$;

-- channel, conversation, activity, format, value; the conversation's row is held.
CREATE PROCEDURE put_feed(TEXT, TEXT, TEXT, INT, BYTEA) LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM feed WHERE channel = $1 AND conversation = $2 AND activity = $3;
    INSERT INTO feed (channel, conversation, activity, format, value) VALUES ($1, $2, $3, $4, $5);
END
$$;

-- channel, conversation, activity, alias, person, tenant, received, format, value, feed's format, feed's value
CREATE FUNCTION receive(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TIMESTAMPTZ, INT, BYTEA, INT, BYTEA) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO inbox (channel, conversation, activity, alias, received, due, format, value) VALUES ($1, $2, $3, $4, $7, $7, $8, $9)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN FALSE;
    END IF;

    INSERT INTO conversation AS c (channel, id, person, tenant, last_active, turn_at) VALUES ($1, $2, $5, $6, $7, $7)
    ON CONFLICT (channel, id) DO UPDATE SET
        person = excluded.person, tenant = COALESCE(excluded.tenant, c.tenant), last_active = GREATEST(c.last_active, excluded.last_active),
        turn_at = COALESCE(c.turn_at, excluded.turn_at), stopped = NULL, purged = FALSE;
    IF $11 IS NOT NULL THEN
        CALL put_feed($1, $2, $3, $10, $11);
    END IF;
    RETURN TRUE;
END
$$;

-- channel, conversation: what was said, handled and planned.
CREATE PROCEDURE forget_texts(TEXT, TEXT) LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM state WHERE channel = $1 AND conversation = $2;
    DELETE FROM feed WHERE channel = $1 AND conversation = $2;
    DELETE FROM outbox WHERE channel = $1 AND conversation = $2;
    UPDATE conversation SET reference_format = NULL, reference = NULL, reminded = NULL WHERE channel = $1 AND id = $2;
END
$$;

-- channel, conversation, now: all of it but the bare row, for what is still under way.
CREATE PROCEDURE forget_all(TEXT, TEXT, TIMESTAMPTZ) LANGUAGE plpgsql AS $$
BEGIN
    CALL forget_texts($1, $2);
    UPDATE inbox SET handled = $3, conversation = NULL, format = NULL, value = NULL WHERE channel = $1 AND conversation = $2 AND handled IS NULL;
    UPDATE conversation SET person = NULL, tenant = NULL, stopped = NULL, turn_at = NULL, send_at = NULL
        WHERE channel = $1 AND id = $2;
END
$$;

-- channel, conversation, inactive since, now: forgets a conversation unless something of it is under way. A planned reminder stays, and the row with it.
CREATE FUNCTION purge(TEXT, TEXT, TIMESTAMPTZ, TIMESTAMPTZ) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
DECLARE
    was_purged BOOLEAN;
BEGIN
    SELECT purged INTO was_purged FROM conversation WHERE channel = $1 AND id = $2 AND last_active < $3 AND turn_at IS NULL FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        RETURN FALSE;
    END IF;

    IF EXISTS (SELECT FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND reminder IS NOT NULL) THEN
        IF was_purged THEN
            RETURN FALSE;
        END IF;

        DELETE FROM state WHERE channel = $1 AND conversation = $2;
        DELETE FROM feed WHERE channel = $1 AND conversation = $2;
        DELETE FROM outbox WHERE channel = $1 AND conversation = $2 AND (sent IS NOT NULL OR reminder IS NULL);
        UPDATE conversation SET purged = TRUE WHERE channel = $1 AND id = $2;
        CALL settle_sending($1, $2, $4, TRUE);
        RETURN TRUE;
    END IF;

    CALL forget_all($1, $2, $4);
    DELETE FROM conversation WHERE channel = $1 AND id = $2;
    RETURN TRUE;
END
$$;
