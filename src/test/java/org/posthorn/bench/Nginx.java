package org.posthorn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx with its empty_gif and an access log: the yardstick of the hot path. */
final class Nginx implements AutoCloseable {

    private final Process process;
    private final int port;

    Nginx(int port) throws IOException {
        this.port = port;
        Path folder = Files.createTempDirectory("bench-nginx");
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port));
        process = new ProcessBuilder("nginx", "-c", configuration.toString(), "-p", folder.toString())
                .inheritIO()
                .start();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String configuration(Path folder, int port) {
        return """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log %1$s/access.log;
              keepalive_requests 1000000000;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              server {
                listen 127.0.0.1:%2$d;
                location / { empty_gif; }
              }
            }
            """.formatted(folder, port);
    }
}
