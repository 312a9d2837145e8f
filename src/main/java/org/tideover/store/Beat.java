package org.tideover.store;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** One sign of life in the database: who is there, what the dead held, and what is one's own. */
final class Beat {
  /** Beats go one after the other, whatever process they are of. */
  private static final long ONE_AT_A_TIME = 0x7469646564L;

  private static final String ALIVE =
      "insert into process (id, alive_at) values (?, clock_timestamp())"
          + " on conflict (id) do update set alive_at = excluded.alive_at";

  private static final String SILENT =
      "delete from process where alive_at < clock_timestamp() - make_interval(secs => ?)";

  private static final String ORPHANED =
      "update share set holder = null"
          + " where holder is not null and holder not in (select id from process)";

  /** Appointments that a process was firing when it ended fire again. */
  private static final String UNFINISHED =
      "update appointment set picked = false, picked_by = null, last_heartbeat = null,"
          + " version = version + 1"
          + " where picked and picked_by not in (select id from process)";

  private static final String TAKE =
      "update share set holder = ? where id in"
          + " (select id from share where holder is null order by id limit ?) returning id";

  private static final String HEARD =
      "select exists (select 1 from process"
          + " where alive_at > clock_timestamp() - make_interval(secs => ?))";

  private Beat() {}

  /**
   * What a beat found.
   *
   * @param processes how many there are
   * @param mine the shares that this one holds now
   */
  record Found(int processes, Set<Integer> mine) {
    /** How many shares each process should hold. */
    int fair() {
      return Math.ceilDiv(Share.ALL, Math.max(1, processes));
    }
  }

  /**
   * Beats once, within a transaction.
   *
   * @param letGo shares that this process holds and has nothing open in
   */
  static Found in(Handle handle, String process, Set<Integer> letGo) {
    // A process that is stopped in here must not stop the others.
    handle.execute("set local idle_in_transaction_session_timeout = '2s'");
    handle.execute("set local lock_timeout = '3s'");
    handle.select("select pg_advisory_xact_lock(?)", ONE_AT_A_TIME).mapTo(String.class).one();
    handle.execute(ALIVE, process);
    handle.execute(SILENT, Shares.SILENCE.toSeconds());
    handle.execute(ORPHANED);
    handle.execute(UNFINISHED);
    letGo.forEach(share ->
        handle.execute(
            "update share set holder = null where id = ? and holder = ?", share, process));
    if (!letGo.isEmpty()) {
      Shares.tell(handle, "s");
    }
    int processes = handle.select("select count(*) from process").mapTo(Integer.class).one();
    Set<Integer> mine =
        new HashSet<>(
            handle
                .select("select id from share where holder = ?", process)
                .mapTo(Integer.class)
                .list());
    int more = new Found(processes, mine).fair() - mine.size();
    if (more > 0) {
      mine.addAll(handle.select(TAKE, process, more).mapTo(Integer.class).list());
    }
    return new Found(processes, mine);
  }

  /** Whether any process gave a sign of life of late. */
  static boolean isHeard(Handle handle) {
    return handle.select(HEARD, Shares.SILENCE.toSeconds()).mapTo(Boolean.class).one();
  }

  /** The last: what this process held is free at once. */
  static void last(Handle handle, String process) {
    handle.execute("delete from process where id = ?", process);
    handle.execute(ORPHANED);
    handle.execute(UNFINISHED);
    Shares.tell(handle, "s");
  }
}
