package org.tideover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tideover.conversation.state.Ties;
import org.tideover.domain.BuddyTie;
import org.tideover.domain.Digest;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.Secret;
import org.tideover.domain.TieChange;
import org.tideover.turn.TieStore;

/**
 * What people agreed with each other, in SQL. Of an invitation's token only a hash is kept: who
 * reads the database cannot answer one.
 */
final class SqlTies implements TieStore {
  /** An invitation that is not over, of somebody whom nobody has agreed to help meanwhile. */
  private static final String WAITS =
      " expires_at > ? and person_id not in (select person_id from buddy)";

  private static final String OPEN =
      "select person_id, line, token_hash from buddy_invitation where" + WAITS;

  private static final String OPENABLE =
      " and token_hash = ? and (opened_by is null or opened_by = ?)";

  /** Writes nothing new: a row that is answered is held until the turn ends, on either engine. */
  private static final String HOLD =
      "update buddy_invitation set opened_by = opened_by where"
          + WAITS
          + " and opened_by = ? and person_id <> ? and substr(token_hash, 1, ?) = ?"
          + " returning person_id, line, token_hash";

  /** So much of a token's hash names an invitation among those that one person opened. */
  private static final int NAME = 16;

  private final StoreTransactions transactions;
  private final InstantSource clock;
  private final SealedRows<PersonText> labels;

  SqlTies(StoreTransactions transactions, InstantSource clock, SealedRows<PersonText> labels) {
    this.transactions = transactions;
    this.clock = clock;
    this.labels = labels;
  }

  @Override
  public Ties of(PersonId person) {
    return new Ties() {
      @Override
      public Optional<BuddyTie> asPerson() {
        return tie("person_id", person);
      }

      @Override
      public Optional<BuddyTie> asBuddy() {
        return tie("buddy_id", person);
      }

      @Override
      public Optional<PersonText> label() {
        return labels.find(person).words();
      }

      @Override
      public Optional<Invitation> invitation(String token) {
        return transactions.call(handle ->
            handle
                .select(OPEN + OPENABLE, clock.millis(), Digest.hex(token), person.toString())
                .map((row, ignored) -> read(row))
                .findFirst());
      }

      @Override
      public Optional<Invitation> opened(String name) {
        return transactions.call(handle -> held(handle, person.toString(), name));
      }
    };
  }

  @Override
  public void change(PersonId person, TieChange change) {
    String id = person.toString();
    transactions.call(handle ->
        switch (change) {
          case TieChange.Invited invited -> invite(handle, id, invited);
          case TieChange.Opened opened ->
              handle.execute(
                  "update buddy_invitation set opened_by = ?"
                      + " where token_hash = ? and (opened_by is null or opened_by = ?)",
                  id,
                  hash(opened.token()),
                  id);
          case TieChange.Agreed agreed -> agree(handle, id, agreed.with().toString());
          case TieChange.Declined declined -> answered(handle, id, declined.from().toString());
          case TieChange.Confirmed confirmed ->
              handle.execute("update buddy set confirmed = true where person_id = ?", id);
          case TieChange.EndedAsPerson ended -> end(handle, "person_id", person);
          case TieChange.EndedAsBuddy ended -> end(handle, "buddy_id", person);
          case TieChange.Told told ->
              handle.execute(
                  "update buddy set told_at = ?, unseen = true where person_id = ?",
                  told.at().toEpochMilli(),
                  id);
          case TieChange.Alerted alerted ->
              handle.execute("update buddy set unseen = true where person_id = ?", id);
          case TieChange.Seen seen ->
              handle.execute("update buddy set unseen = false where buddy_id = ?", id);
          case TieChange.Alerting alerting ->
              handle.execute(
                  "update buddy set alert = ? where person_id = ?",
                  alerting.alert().id(),
                  alerting.person().toString());
          case TieChange.Labelled labelled -> label(person, labelled.words());
        });
  }

  /** An invitation that is over says nothing more, but who opened it. */
  static int prune(Handle handle, Instant now) {
    return handle.execute("delete from buddy_invitation where expires_at <= ?", now.toEpochMilli());
  }

  private int label(PersonId person, PersonText words) {
    labels.keep(person, Optional.of(words).filter(text -> !text.reveal().isBlank()));
    return 1;
  }

  private static int invite(Handle handle, String person, TieChange.Invited invited) {
    handle.execute("delete from buddy_invitation where person_id = ?", person);
    return handle.execute(
        "insert into buddy_invitation (person_id, token_hash, line, expires_at)"
            + " values (?, ?, ?, ?)",
        person,
        hash(invited.token()),
        invited.line(),
        invited.until().toEpochMilli());
  }

  /** Of others that they opened, the links are free again for somebody else. */
  private int agree(Handle handle, String buddy, String person) {
    int made =
        handle.execute(
            "insert into buddy (person_id, buddy_id, line, since_at)"
                + " select person_id, opened_by, line, ? from buddy_invitation where"
                + WAITS
                + " and person_id = ? and opened_by = ? on conflict do nothing",
            clock.millis(),
            clock.millis(),
            person,
            buddy);
    return made
        + answered(handle, buddy, person)
        + handle.execute("update buddy_invitation set opened_by = null where opened_by = ?", buddy);
  }

  private static int answered(Handle handle, String buddy, String person) {
    return handle.execute(
        "delete from buddy_invitation where person_id = ? and opened_by = ?", person, buddy);
  }

  /** The label goes with the tie. */
  private int end(Handle handle, String column, PersonId id) {
    Optional<BuddyTie> tie = tie(column, id);
    tie.ifPresent(ended -> labels.keep(ended.person(), Optional.empty()));
    return handle.execute("delete from buddy where " + column + " = ?", id.toString());
  }

  private Optional<BuddyTie> tie(String column, PersonId id) {
    return transactions.call(handle ->
        handle
            .select("select * from buddy where " + column + " = ?", id.toString())
            .map((row, ignored) -> tie(row))
            .findOne());
  }

  private static BuddyTie tie(ResultSet row) throws SQLException {
    long told = row.getLong("told_at");
    return new BuddyTie(
        PersonId.parse(row.getString("person_id")),
        PersonId.parse(row.getString("buddy_id")),
        row.getString("line"),
        row.getBoolean("confirmed"),
        BuddyTie.Alert.of(row.getString("alert")),
        told == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(told)),
        row.getBoolean("unseen"));
  }

  private Optional<Ties.Invitation> held(Handle handle, String buddy, String name) {
    List<Ties.Invitation> held =
        handle
            .select(HOLD, clock.millis(), buddy, buddy, name.length(), name)
            .map((row, ignored) -> read(row))
            .list();
    return held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty();
  }

  private static Ties.Invitation read(ResultSet row) throws SQLException {
    return new Ties.Invitation(
        PersonId.parse(row.getString("person_id")),
        row.getString("line"),
        row.getString("token_hash").substring(0, NAME));
  }

  private static String hash(Secret<String> token) {
    return Digest.hex(token.reveal());
  }
}
