-- What is owed, without looking at what was done: every schedule's check before its round asks which units owe something.
create index obligation_owed on obligation (status, kind, period, due_on, unit_id);
