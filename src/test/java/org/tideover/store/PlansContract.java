package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.KeptPlan;
import org.tideover.domain.PersonText;
import org.tideover.domain.PlanEntry;
import org.tideover.domain.PlanPart;
import org.tideover.domain.SafetyPlan;
import org.tideover.domain.Secret;
import org.tideover.store.StoreException.Kind;
import org.tideover.turn.Plans;

/** Safety plans: sealed, and useless to whoever has the database without its key. */
abstract class PlansContract {
  static final String WORDS = "xylophone-marmalade";
  private static final SafetyPlan PLAN = plan(WORDS);

  private @TempDir Path parent;
  private Path keyFile;
  private Plans plans;

  abstract FreshDatabase database();

  final Plans plans() {
    return plans;
  }

  @BeforeEach
  void unlock() {
    keyFile = parent.resolve("data.key");
    plans = database().get().unlock(new KeySource.InFile(keyFile)).plans();
  }

  @Test
  void aPlanComesBackAsItWent() {
    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.None());
    plans.keep(ANNA, PLAN);
    plans.keep(BEN, plan("other"));
    plans.keep(BEN, plan("another"));

    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Open(PLAN));
    assertThat(plans.find(BEN)).isEqualTo(new KeptPlan.Open(plan("another")));
  }

  @Test
  void anEmptyPlanErasesAndSoDoesForgetting() {
    plans.keep(ANNA, PLAN);
    plans.keep(BEN, PLAN);
    plans.keep(ANNA, SafetyPlan.empty());
    database().get().people().forget(BEN);

    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.None());
    assertThat(Sql.numbers(database().get(), "select count(*) from safety_plan"))
        .containsExactly(0L);
  }

  @Test
  void keepingIsUndoneWithItsTransaction() {
    plans.keep(ANNA, PLAN);
    assertThatThrownBy(() ->
            database()
                .get()
                .transactions()
                .inTransaction(() -> {
                  plans.keep(ANNA, plan("undone"));
                  throw new IllegalArgumentException("undone");
                }))
        .hasMessage("undone");

    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Open(PLAN));
  }

  @Test
  void aPlanCopiedToSomebodyElseDoesNotOpen() {
    plans.keep(ANNA, PLAN);
    Sql.run(
        database().get(),
        "insert into safety_plan select '"
            + BEN
            + "', key_id, sealed, updated_at from safety_plan");

    assertThat(plans.find(BEN)).isEqualTo(new KeptPlan.Locked());
    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Open(PLAN));
  }

  @Test
  void aDamagedPlanIsLeftAloneAndHoldsNobodyElseUp() {
    plans.keep(ANNA, PLAN);
    plans.keep(BEN, PLAN);
    Sql.run(
        database().get(),
        "update safety_plan set sealed = "
            + database().bytes("0102")
            + " where person_id = '"
            + ANNA
            + "'");
    reopen(new KeySource.InFile(keyFile));

    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Locked());
    assertThat(plans.find(BEN)).isEqualTo(new KeptPlan.Open(PLAN));
    assertThat(
            Sql.texts(database().get(), "select " + database().hex("sealed") + " from safety_plan"))
        .contains("0102");
  }

  @Test
  void theKeyIsMadeOnceAndIsItsOwnersAlone() throws IOException {
    String made = Files.readString(keyFile);
    reopen(new KeySource.InFile(keyFile));

    assertThat(Files.readString(keyFile)).isEqualTo(made).startsWith("{\"primaryKeyId\":");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyFromTheEnvironmentNeedsNoFile() throws IOException {
    plans.keep(ANNA, PLAN);
    String key = Files.readString(keyFile);
    Files.delete(keyFile);
    reopen(new KeySource.Given(new Secret<>(key)));

    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Open(PLAN));
    assertThat(keyFile).doesNotExist();
  }

  @Test
  void aLostKeyIsSaidSoNothingIsOverwrittenAndTheKeyPutBackOpensAll() throws IOException {
    plans.keep(ANNA, PLAN);
    List<String> before = sealed();
    Path backup = Files.move(keyFile, parent.resolve("backup"));

    StoreException fault = faultOf(new KeySource.InFile(keyFile));
    assertThat(fault.kind()).isEqualTo(Kind.KEY);
    assertThat(fault.isPassing()).isFalse();
    assertThat(fault)
        .hasMessageContaining("data.key is missing")
        .hasMessageContaining("1 plans")
        .hasMessageContaining("Put the file back")
        .hasMessageContaining("TIDEOVER_KEY_FILE");
    assertThat(keyFile).doesNotExist();
    assertThat(sealed()).isEqualTo(before);

    Files.move(backup, keyFile);
    reopen(new KeySource.InFile(keyFile));
    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Open(PLAN));
  }

  @Test
  void aWrongKeyIsSaidSoAndNothingIsOverwritten() throws IOException {
    plans.keep(ANNA, PLAN);
    List<String> before = sealed();
    Path other = parent.resolve("other.key");
    KeyRing.open(new KeySource.InFile(other), 0);
    String wrong = Files.readString(other);

    assertThat(faultOf(new KeySource.InFile(other)))
        .hasMessageContaining("does not fit: 1 of 1")
        .hasMessageContaining("from your backup");
    assertThat(Files.readString(other)).isEqualTo(wrong);
    assertThat(sealed()).isEqualTo(before);
  }

  @Test
  void whatIsNoKeyIsSaidSoAndNeverQuoted() throws IOException {
    Files.writeString(keyFile, "{\"primaryKeyId\":1,\"key\":[\"zanzibar\"]}");

    assertThat(faultOf(new KeySource.InFile(keyFile)))
        .hasMessageContaining("holds no key that can be read")
        .hasMessageNotContaining("zanzibar")
        .hasNoCause();
    assertThat(Files.readString(keyFile)).contains("zanzibar");
    assertThat(faultOf(new KeySource.Given(new Secret<>("zanzibar"))))
        .hasMessageContaining("TIDEOVER_KEY holds no key")
        .hasMessageNotContaining("zanzibar");
  }

  @Test
  void aNewKeyLeadsAfterRotationAndTheEarlierOneStillOpensAnOlderBackup() {
    plans.keep(ANNA, PLAN);
    plans.keep(BEN, PLAN);
    String older =
        Sql.texts(database().get(), "select " + database().hex("sealed") + " from safety_plan")
            .getFirst();
    KeyRing.rotate(new KeySource.InFile(keyFile));
    reopen(new KeySource.InFile(keyFile));

    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Open(PLAN));
    assertThat(Sql.texts(database().get(), "select distinct key_id from safety_plan")).hasSize(1);
    assertThat(
            Sql.texts(database().get(), "select " + database().hex("sealed") + " from safety_plan"))
        .doesNotContain(older);

    Sql.run(
        database().get(),
        "update safety_plan set sealed = "
            + database().bytes(older)
            + " where person_id = '"
            + ANNA
            + "'");
    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Open(PLAN));
  }

  @Test
  void withoutAFileThereIsNothingToRotate() throws IOException {
    Files.delete(keyFile);

    assertThatThrownBy(() -> KeyRing.rotate(new KeySource.InFile(keyFile)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is missing");
    assertThat(keyFile).doesNotExist();
  }

  @Test
  void plansWhoseKeyIsLostForGoodCanBeGivenUpAndWrittenAnew() throws IOException {
    plans.keep(ANNA, PLAN);
    Files.delete(keyFile);

    assertThat(abandoned()).get().extracting(LostWords::plans).isEqualTo(1L);
    reopen(new KeySource.InFile(keyFile));
    plans.keep(ANNA, plan("anew"));
    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Open(plan("anew")));
  }

  @Test
  void whatAKeyAtHandOpensIsNotErased() throws IOException {
    plans.keep(ANNA, PLAN);
    String older = Files.readString(keyFile);
    KeyRing.rotate(new KeySource.InFile(keyFile));
    Sql.run(
        database().get(),
        "insert into safety_plan select '" + BEN + "', 1, sealed, updated_at from safety_plan");
    Files.writeString(keyFile, older);

    assertThat(lost())
        .get()
        .satisfies(lost ->
            assertThat(lost.why())
                .contains("does not fit", "--key-file")
                .doesNotContain("key lost"))
        .extracting(LostWords::plans, LostWords::others)
        .containsExactly(1L, 1L);
    assertThat(abandoned()).get().extracting(LostWords::plans).isEqualTo(1L);
    assertThat(abandoned()).isEmpty();
    reopen(new KeySource.InFile(keyFile));
    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Open(PLAN));
    assertThat(plans.find(BEN)).isEqualTo(new KeptPlan.None());
  }

  @Test
  void aKeyThatCannotBeReadIsNotLost() throws IOException {
    plans.keep(ANNA, PLAN);
    Path kept = Files.move(keyFile, parent.resolve("kept.key"));
    Files.createDirectory(keyFile); // A folder cannot be read as a file, not even by root.

    assertThatThrownBy(this::lost).hasMessageContaining("cannot be read");
    assertThatThrownBy(this::abandoned).hasMessageContaining("cannot be read");
    Files.delete(keyFile);
    Files.move(kept, keyFile);
    reopen(new KeySource.InFile(keyFile));
    assertThat(plans.find(ANNA)).isEqualTo(new KeptPlan.Open(PLAN));
  }

  @Test
  void whereNothingIsSealedNothingIsLostAndNoKeyIsMade() throws IOException {
    Sql.run(database().get(), "delete from safety_plan");
    forgetKeys();
    Files.delete(keyFile);

    assertThat(lost()).isEmpty();
    assertThat(abandoned()).isEmpty();
    assertThat(keyFile).doesNotExist();
  }

  /** As if no process had noted a key. */
  void forgetKeys() {}

  private Optional<LostWords> lost() {
    return database().get().lostWords(new KeySource.InFile(keyFile));
  }

  final Optional<LostWords> abandoned() {
    return database().get().abandonLostWords(new KeySource.InFile(keyFile));
  }

  @Test
  void aPlanPrintsNoneOfItsWords() {
    assertThat(new KeptPlan.Open(PLAN).toString()).doesNotContain(WORDS).contains("[REDACTED]");
  }

  private void reopen(KeySource key) {
    database().reopen();
    plans = database().get().unlock(key).plans();
  }

  private StoreException faultOf(KeySource key) {
    return catchThrowableOfType(StoreException.class, () -> reopen(key));
  }

  private List<String> sealed() {
    return Sql.texts(
        database().get(),
        "select person_id || key_id || " + database().hex("sealed") + " from safety_plan");
  }

  static SafetyPlan plan(String words) {
    return SafetyPlan.empty()
        .with(PlanPart.SIGNS, new PlanEntry.Own(new PersonText(words)))
        .with(PlanPart.ALONE, new PlanEntry.Idea("idea:long-breath"))
        .asked(PlanPart.PLACES);
  }
}
