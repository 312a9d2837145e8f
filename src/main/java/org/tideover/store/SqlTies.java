package org.tideover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
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
        return open(
            "token_hash = ? and (opened_by is null or opened_by = ?)",
            Digest.hex(token),
            person.toString());
      }

      @Override
      public Optional<Invitation> opened() {
        return open("opened_by = ? and person_id <> ?", person.toString(), person.toString());
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
                  "update buddy_invitation set opened_by = ? where token_hash = ?",
                  id,
                  hash(opened.token()));
          case TieChange.Agreed agreed -> agree(handle, id);
          case TieChange.Declined declined ->
              handle.execute("delete from buddy_invitation where opened_by = ?", id);
          case TieChange.Confirmed confirmed ->
              handle.execute("update buddy set confirmed = true where person_id = ?", id);
          case TieChange.EndedAsPerson ended -> end(handle, "person_id", person);
          case TieChange.EndedAsBuddy ended -> end(handle, "buddy_id", person);
          case TieChange.Told told ->
              handle.execute(
                  "update buddy set told_at = ? where person_id = ?", told.at().toEpochMilli(), id);
          case TieChange.Alerting alerting ->
              handle.execute(
                  "update buddy set alert = ? where person_id = ?",
                  alerting.alert().id(),
                  alerting.person().toString());
          case TieChange.Labelled labelled -> label(person, labelled.words());
        });
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

  private int agree(Handle handle, String buddy) {
    int made =
        handle.execute(
            "insert into buddy (person_id, buddy_id, line, since_at)"
                + " select person_id, opened_by, line, ? from buddy_invitation"
                + " where opened_by = ? on conflict do nothing",
            clock.millis(),
            buddy);
    return made + handle.execute("delete from buddy_invitation where opened_by = ?", buddy);
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
        told == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(told)));
  }

  private Optional<Ties.Invitation> open(String where, String one, String other) {
    return transactions.call(handle ->
        handle
            .select(
                "select person_id, line from buddy_invitation where expires_at > ? and " + where,
                clock.millis(),
                one,
                other)
            .map((row, ignored) ->
                new Ties.Invitation(
                    PersonId.parse(row.getString("person_id")), row.getString("line")))
            .findFirst());
  }

  private static String hash(Secret<String> token) {
    return Digest.hex(token.reveal());
  }
}
