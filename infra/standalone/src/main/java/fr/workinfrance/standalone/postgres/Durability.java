package fr.workinfrance.standalone.postgres;

import java.util.List;

/** The settings of the server, written anew at each start. */
final class Durability {

    private Durability() {}

    static List<String> settings(int port) {
        return List.of(
                "# Written by Work In France at each start; changes made here are lost.",
                "fsync = on",
                "synchronous_commit = on",
                "full_page_writes = on",
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = ''",
                "password_encryption = 'scram-sha-256'",
                "shared_buffers = 96MB",
                "max_connections = 100",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                "# Why: an error message may quote what a row holds.",
                "log_error_verbosity = terse",
                "log_min_error_statement = panic");
    }
}
