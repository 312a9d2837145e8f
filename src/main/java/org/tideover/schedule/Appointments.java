package org.tideover.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.outbox.Delayer;
import org.tideover.turn.AppointmentBook;
import org.tideover.turn.Mailbox;

/**
 * The appointments of everybody, kept by db-scheduler: each one that comes due goes through the
 * door as an event, and is removed once it is stored there.
 *
 * <p>An appointment fires at least once: one that was firing when the process ended fires again
 * after the next start, under the same external id, by which the inbox recognises it.
 *
 * <p>Times are program time, which may run {@code scale} times faster than real time. The table is
 * looked through every (real) second divided by the scale, and besides at the very moment when
 * something booked for soon comes due.
 */
public final class Appointments implements AppointmentBook, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Appointments.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration SHORTEST_POLL = Duration.ofMillis(100);
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);
  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);
  private static final int AT_ONCE = 16;

  private final AppointmentTable table;
  private final Mailbox mailbox;
  private final InstantSource clock;
  private final int scale;
  private final Delayer delayer;
  private final Scheduler scheduler;

  /**
   * Joins the parts; nothing fires before {@link #start()}.
   *
   * @param database where the appointments are; its connections join the open transaction
   * @param faults what a fault of the database means to whoever booked
   * @param name this process's name among those that fire appointments from there
   * @param mailbox where due appointments go
   * @param clock program time
   * @param scale how much faster than real time it runs, from 1
   * @param delayer runs things later, in real time
   */
  public Appointments(
      DataSource database,
      Function<SQLException, RuntimeException> faults,
      String name,
      Mailbox mailbox,
      InstantSource clock,
      int scale,
      Delayer delayer) {
    this.table = new AppointmentTable(database, faults, name, clock.instant());
    this.mailbox = mailbox;
    this.clock = clock;
    this.scale = scale;
    this.delayer = delayer;
    this.scheduler = scheduler(database, name);
  }

  /** Lets appointments fire, those that were firing when the last process ended among them. */
  public void start() {
    table.letGoOfUnfinished();
    scheduler.start();
  }

  @Override
  public void book(Appointment appointment) {
    table.book(appointment);
    lookWhenDue(appointment.at());
  }

  @Override
  public void cancel(PersonId person, AppointmentKind kind) {
    table.cancel(person, kind);
  }

  @Override
  public void cancelAll(PersonId person) {
    table.cancelAll(person);
  }

  /** Stops firing; what is due by then waits for the next start. */
  @Override
  public void close() {
    scheduler.stop();
  }

  /**
   * Looks through the table at the moment itself, not up to a poll later. Whether the booking's
   * transaction commits does not matter: looking in vain costs nothing.
   */
  private void lookWhenDue(Instant at) {
    Duration real = Duration.between(clock.instant(), at).dividedBy(scale);
    if (real.compareTo(SOON) <= 0) {
      // The table knows whole milliseconds.
      Duration delay = real.isNegative() ? Duration.ZERO : real.plusMillis(1);
      delayer.after(delay, scheduler::triggerCheckForDueExecutions);
    }
  }

  private Scheduler scheduler(DataSource database, String name) {
    SchedulerBuilder builder = Scheduler.create(database, List.of(task()));
    // Where several processes look, each takes others; where one looks, reading is cheaper.
    builder =
        table.picksInOne()
            ? builder.pollUsingLockAndFetch(0.5, 1.0)
            : builder.pollUsingFetch(0.5, 3.0);
    return builder
        .tableName(AppointmentTable.NAME)
        .jdbcCustomization(table.dialect())
        .schedulerName(new SchedulerName.Fixed(name))
        .clock(clock::instant)
        .serializer(new Text())
        .enablePriority()
        .threads(AT_ONCE)
        .executorService(workers())
        .pollingInterval(longer(POLL.dividedBy(scale), SHORTEST_POLL))
        // Heartbeats are sent in real time and judged in program time.
        .heartbeatInterval(HEARTBEAT.multipliedBy(scale))
        .shutdownMaxWait(LAST_WORDS)
        .build();
  }

  private Task<String> task() {
    return Tasks.custom(AppointmentTable.TASK, String.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY.multipliedBy(scale)))
        .onDeadExecutionRevive()
        .execute(this::fire);
  }

  private CompletionHandler<String> fire(TaskInstance<String> instance, ExecutionContext context) {
    Instant due = context.getExecution().executionTime;
    Appointment appointment =
        AppointmentTable.appointment(instance.getId(), due, instance.getData());
    mailbox.accept(
        List.of(
            new Incoming(
                appointment.person(),
                AppointmentTable.externalId(instance.getId(), due, instance.getData()),
                clock.instant(),
                "",
                new Event.Due(appointment))));
    return (done, table) -> {
      try {
        table.remove();
      } catch (ExecutionException movedMeanwhile) {
        // The turn was quicker and has booked or cancelled it already: leave that.
        LOG.debug("An appointment was booked anew while it fired.");
      }
    };
  }

  private static ExecutorService workers() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofVirtual()
            .name("appointment-", 0)
            .uncaughtExceptionHandler((thread, fault) ->
                // Such as one that was cancelled in the moment it was picked.
                LOG.debug("An appointment did not fire ({}).", fault.getClass().getName()))
            .factory());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Stores what stands beside an appointment as plain text. */
  private static final class Text implements Serializer {
    @Override
    public byte[] serialize(Object data) {
      return data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] stored) {
      return type.cast(new String(stored, StandardCharsets.UTF_8));
    }
  }
}
