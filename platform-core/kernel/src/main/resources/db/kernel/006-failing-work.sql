--liquibase formatted sql

--changeset dealerloop:kernel-032-failing-work
-- Headquarters' list counts what fails for each store of a page: without walking through the work of all stores.
CREATE INDEX scheduled_tasks_failing ON scheduled_tasks (task_data) WHERE consecutive_failures > 0;
