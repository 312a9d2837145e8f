package org.tideover.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a server on this machine has used so far, and how it answers questions. */
final class ServerCosts {
  private static final double TICKS_A_SECOND = 100;

  private final Database database;

  ServerCosts(Database database) {
    this.database = database;
  }

  /**
   * One reading.
   *
   * @param nanos real time
   * @param program CPU seconds of this program
   * @param server CPU seconds of all processes of PostgreSQL on this machine
   * @param log bytes written to the server's log
   */
  record Reading(long nanos, double program, double server, long log) {}

  Reading read() {
    return new Reading(
        System.nanoTime(),
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
            / 1e9,
        serverSeconds(),
        Sql.numbers(database, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")
            .getFirst());
  }

  void print(String what, Reading before, int many, long[] took) {
    Reading now = read();
    long[] sorted = took.clone();
    Arrays.sort(sorted);
    double seconds = (now.nanos - before.nanos) / 1e9;
    System.out.printf(
        "%s: %.0f a second; each: %.2f ms in the middle, %.2f ms p99; CPU %.2f ms of the program,"
            + " %.2f ms of the server; %d bytes of log%n",
        what,
        many / seconds,
        sorted[many / 2] / 1e6,
        sorted[many * 99 / 100] / 1e6,
        (now.program - before.program) * 1000 / many,
        (now.server - before.server) * 1000 / many,
        (now.log - before.log) / many);
  }

  void printSizes() {
    Sql.texts(
            database,
            "select rpad(relname, 20) || lpad(reltuples::bigint::text, 10) || ' rows '"
                + " || lpad((pg_table_size(oid) / 1048576)::text, 6) || ' MB, indexes '"
                + " || lpad((pg_indexes_size(oid) / 1048576)::text, 6) || ' MB, a row '"
                + " || (pg_total_relation_size(oid) / greatest(reltuples, 1))::bigint"
                + " from pg_class where relkind = 'r' and reltuples > 100"
                + " and relnamespace = 'public'::regnamespace"
                + " order by pg_total_relation_size(oid) desc")
        .forEach(System.out::println);
  }

  void explain(String what, String question) {
    System.out.println("-- " + what);
    List<String> lines =
        Sql.texts(database, "explain (analyze, buffers, costs off, timing off) " + question);
    lines.forEach(System.out::println);
  }

  /** Of processes that live; those of a pool do. */
  private static double serverSeconds() {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
              .filter(process -> process.getFileName().toString().matches("\\d+"))
              .mapToLong(ServerCosts::ticks)
              .sum()
          / TICKS_A_SECOND;
    } catch (IOException notLinux) {
      return 0;
    }
  }

  private static long ticks(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return line.contains("(postgres)")
          ? Long.parseLong(fields[11]) + Long.parseLong(fields[12])
          : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
