--liquibase formatted sql

--changeset dealerloop:identity-006-second-factor
-- Whether a post demands a second factor of whoever holds it, as the store's or group's setting says; written with the post and with the setting.
ALTER TABLE post_holding ADD COLUMN second_factor boolean NOT NULL DEFAULT false;
ALTER TABLE group_post_holding ADD COLUMN second_factor boolean NOT NULL DEFAULT false;
-- Whether the identity provider was told to ask for one, and how often that changed here: what changes while it is told is told again.
ALTER TABLE account
  ADD COLUMN second_factor_asked boolean NOT NULL DEFAULT false,
  ADD COLUMN changes integer NOT NULL DEFAULT 0;
