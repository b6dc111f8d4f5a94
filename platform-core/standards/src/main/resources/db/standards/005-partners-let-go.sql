--liquibase formatted sql

--changeset dealerloop:standards-010-partners-let-go
-- Whoever leaves an organisation acts for themselves again: no row says that.
GRANT DELETE ON partner_person TO dl_app;
