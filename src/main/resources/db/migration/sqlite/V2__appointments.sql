-- db-scheduler's table (its columns and types for SQLite), under our own name.
-- task_instance is person/kind; picked marks a firing that is under way.
create table appointment (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data blob,
  execution_time timestamp not null,
  picked bit not null,
  picked_by varchar(50),
  last_success timestamp,
  last_failure timestamp,
  consecutive_failures int,
  last_heartbeat timestamp,
  version bigint not null,
  priority smallint not null,
  primary key (task_name, task_instance)
);
create index appointment_execution_time on appointment (execution_time);
create index appointment_last_heartbeat on appointment (last_heartbeat);
create index appointment_priority on appointment (priority desc, execution_time asc);
