package org.tideover.schedule;

import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;

/**
 * SQLite's way with the table, and a question for what is due that costs the same however many
 * appointments sleep.
 *
 * <p>Asked in db-scheduler's words, SQLite walks the index of priorities to its end: past every
 * sleeper of a lane before it comes to what is due in the next one, and past all of them while
 * nothing is due. So each priority is sought by itself, and of each as many as are wanted at most.
 */
final class SqliteDialect extends SqliteJdbcCustomization {
  @Override
  public String createSelectDueQuery(
      String table, int limit, String andCondition, boolean orderByPriority) {
    if (!orderByPriority) {
      return super.createSelectDueQuery(table, limit, andCondition, false);
    }
    return """
    with recursive lane (priority) as (
      select max(priority) from %1$s
      union all
      select (select max(priority) from %1$s where priority < lane.priority)
      from lane where lane.priority is not null
    )
    select due.* from lane cross join %1$s due where due.rowid in (
      select one.rowid from %1$s one
      where one.priority = lane.priority and one.picked = ? and one.execution_time <= ? %2$s
      order by one.execution_time limit %3$d
    )
    order by due.priority desc, due.execution_time limit %3$d
    """
        .formatted(table, andCondition, limit);
  }
}
