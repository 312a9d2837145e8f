-- Nothing changes in the tables, but in what is written into them: an appointment's task_data begins with the number
-- of its booking, and the inbox may hold that a message was let go. A program that knows neither leaves this alone.
select 1;
