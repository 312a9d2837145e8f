package org.tideover.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tideover.store.StoreException.Kind;

/**
 * The keys that seal people's words: a keyset of Google Tink, AES-256-GCM. Its primary key seals;
 * all of its keys open, so that a key can be replaced without losing what an earlier one sealed.
 */
public final class KeyRing {
  private final KeysetHandle keys;
  private final Aead aead;

  private KeyRing(KeysetHandle keys, Aead aead) {
    this.keys = keys;
    this.aead = aead;
  }

  /**
   * Opens the keys.
   *
   * @param sealed how much there is that only they can open; where it is nothing, a missing file is
   *     made
   * @throws StoreException when they are missing, no keys, or cannot be read, and says what to do
   */
  static KeyRing open(KeySource source, long sealed) {
    return switch (source) {
      case KeySource.Given given ->
          parse(given.keyset().reveal(), "TIDEOVER_KEY holds no key that can be read");
      case KeySource.InFile in -> open(new KeyFile(in.file()), sealed);
    };
  }

  /**
   * The keys that are there; empty where their file is missing, which the next start makes.
   *
   * @throws StoreException when they cannot be read, and says what to do
   */
  static Optional<KeyRing> atHand(KeySource source) {
    return source instanceof KeySource.InFile(Path file) && !new KeyFile(file).exists()
        ? Optional.empty()
        : Optional.of(open(source, 1));
  }

  /**
   * Adds a new key to the file, which seals from the next start on. The earlier ones stay in it.
   *
   * @throws StoreException when the file is missing or holds no keys
   */
  public static void rotate(KeySource.InFile source) {
    KeyFile file = new KeyFile(source.file());
    if (!file.exists()) {
      throw missing(file, "There is nothing to replace in it.");
    }
    KeysetHandle earlier = open(file, 1).keys;
    try {
      KeysetHandle.Builder more = KeysetHandle.newBuilder(earlier);
      more.addEntry(
          KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
              .withRandomId()
              .makePrimary());
      file.renew(written(more.build()));
    } catch (GeneralSecurityException fault) {
      throw broken(fault);
    }
  }

  private static KeyRing open(KeyFile file, long sealed) {
    if (file.exists()) {
      return parse(
          file.read(), "The key file %s holds no key that can be read".formatted(file.path()));
    }
    if (sealed > 0) {
      throw missing(file, "%d plans in the database can only be opened with it.".formatted(sealed));
    }
    return made(file);
  }

  private static KeyRing made(KeyFile file) {
    try {
      AeadConfig.register();
      KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      file.make(written(fresh));
      return of(fresh);
    } catch (GeneralSecurityException fault) {
      throw broken(fault);
    }
  }

  private static KeyRing parse(String keyset, String otherwise) {
    try {
      AeadConfig.register();
      return of(
          TinkJsonProtoKeysetFormat.parseKeyset(keyset.strip(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException | RuntimeException notAKey) {
      throw Failures.of(
          Kind.KEY,
          otherwise
              + ". It must be the whole text of a key file, which begins {\"primaryKeyId\":"
              + " (a keyset of Google Tink, in JSON). Nothing was changed. Put the right one back"
              + " from your backup, then start again.");
    }
  }

  private static KeyRing of(KeysetHandle keys) throws GeneralSecurityException {
    return new KeyRing(keys, keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
  }

  private static String written(KeysetHandle keys) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
  }

  /** The key that seals now. */
  long primary() {
    return Integer.toUnsignedLong(keys.getPrimary().getId());
  }

  /** All keys that open. */
  Set<Long> ids() {
    Set<Long> ids = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.getAt(i).getStatus() == KeyStatus.ENABLED) {
        ids.add(Integer.toUnsignedLong(keys.getAt(i).getId()));
      }
    }
    return ids;
  }

  /**
   * Seals words.
   *
   * @param owner whose they are; nobody else's words can be put in their place
   */
  byte[] seal(byte[] words, byte[] owner) {
    try {
      return aead.encrypt(words, owner);
    } catch (GeneralSecurityException fault) {
      throw broken(fault);
    }
  }

  /** Opens what was sealed for this owner; empty where no key fits, or it was changed since. */
  Optional<byte[]> open(byte[] sealed, byte[] owner) {
    try {
      return Optional.of(aead.decrypt(sealed, owner));
    } catch (GeneralSecurityException doesNotFit) {
      return Optional.empty();
    }
  }

  private static StoreException missing(KeyFile file, String need) {
    return Failures.of(
        Kind.KEY,
        ("The key file %s is missing. %s Nothing was changed, and no new key was made. Put the"
                + " file back from your backup, or name its place with --key-file or"
                + " TIDEOVER_KEY_FILE. If it is lost for good: ./tideover key lost")
            .formatted(file.path(), need));
  }

  /** The library's own words may quote a key: only their kind is kept. */
  private static StoreException broken(GeneralSecurityException fault) {
    return Failures.of(
        Kind.OTHER,
        "The key of people's plans cannot be used (%s). Nothing was changed. Please report it."
            .formatted(fault.getClass().getSimpleName()));
  }
}
