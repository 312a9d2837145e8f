package org.tideover.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;
import org.tideover.store.StoreException.Kind;

/** Opens a database on a PostgreSQL server. Nothing of this is loaded where SQLite serves. */
final class PostgresEngine {
  /** As many as turns run at the same time, and some for what comes due and what was sent. */
  private static final int CONNECTIONS = 20;

  private PostgresEngine() {}

  /**
   * Opens the database, and brings it to this version.
   *
   * @param patience how long to wait for a connection
   */
  static PostgresTransactions open(Storage.Server server, Duration patience) {
    HikariDataSource pool = pool(server, patience);
    try {
      Migrations.run(pool, Migrations.POSTGRESQL);
      return new PostgresTransactions(pool);
    } catch (RuntimeException fault) {
      pool.close();
      throw fault;
    }
  }

  static HikariDataSource pool(Storage.Server server, Duration patience) {
    try {
      return new HikariDataSource(config(server, patience));
    } catch (PoolInitializationException fault) {
      throw Failures.translate(fault);
    } catch (RuntimeException unreadable) {
      throw unusable(unreadable);
    }
  }

  /** The library's own words may repeat what stands in the address. */
  private static StoreException unusable(RuntimeException fault) {
    return Failures.of(
        Kind.OTHER,
        "DATABASE_URL cannot be used (%s); one reads jdbc:postgresql://host:5432/tideover"
            .formatted(fault.getClass().getSimpleName()));
  }

  /** One connection that changes nothing, for whoever counts. */
  static Handle readOnly(Storage.Server server) {
    PGSimpleDataSource source = simple(server);
    source.setReadOnly(true);
    try {
      return Statements.over(source).open();
    } catch (JdbiException fault) {
      throw Failures.translate(fault);
    }
  }

  /** Connections without a pool. */
  static PGSimpleDataSource simple(Storage.Server server) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setUrl(server.url());
    } catch (IllegalArgumentException unreadable) {
      throw unusable(unreadable);
    }
    server.user().ifPresent(source::setUser);
    server.password().ifPresent(password -> source.setPassword(password.reveal()));
    source.setApplicationName("tideover");
    source.setConnectTimeout(5);
    // A port may take the call and never speak.
    source.setLoginTimeout(10);
    return source;
  }

  private static HikariConfig config(Storage.Server server, Duration patience) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(server.url());
    server.user().ifPresent(config::setUsername);
    server.password().ifPresent(password -> config.setPassword(password.reveal()));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(patience.toMillis());
    config.setInitializationFailTimeout(patience.toMillis());
    config.setAutoCommit(false);
    // A process that is stopped within a transaction must not stop those who take over from it.
    config.setConnectionInitSql(
        "set synchronous_commit = off; set idle_in_transaction_session_timeout = '5s'");
    config.addDataSourceProperty("ApplicationName", "tideover");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", "30");
    config.addDataSourceProperty("loginTimeout", "10");
    config.addDataSourceProperty("connectTimeout", String.valueOf(patience.toSeconds()));
    return config;
  }
}
