-- Nothing changes: this index is here since the tables are, and SQLite gets it now. Versions go in step.
select 1;
