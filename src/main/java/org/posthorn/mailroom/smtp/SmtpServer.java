package org.posthorn.mailroom.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailroom.BccAddresses;
import org.posthorn.mailroom.MailMeters;
import org.posthorn.mailroom.MailroomSettings;
import org.posthorn.mailroom.MailroomSettings.Smtp;
import org.posthorn.mailroom.Receiving;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.SessionHandler;

/** Listens for mail while the server runs. */
@Component
public final class SmtpServer implements SmartLifecycle {

    /** Nobody needs more, and each costs a look into the database. */
    private static final int MAX_RECIPIENTS = 100;

    private final MailroomSettings settings;
    private final BccAddresses addresses;
    private final Receiving receiving;
    private final MailMeters meters;
    private @Nullable SMTPServer server;

    SmtpServer(MailroomSettings settings, BccAddresses addresses, Receiving receiving, MailMeters meters) {
        this.settings = settings;
        this.addresses = addresses;
        this.receiving = receiving;
        this.meters = meters;
    }

    /** Where it listens, or 0 while it does not. */
    public int port() {
        SMTPServer running = server;
        return running == null ? 0 : running.getPortAllocated();
    }

    @Override
    public void start() {
        SMTPServer started = build();
        started.start();
        server = started;
    }

    private SMTPServer build() {
        Smtp smtp = settings.smtp();
        SMTPServer.Builder builder = SMTPServer.port(smtp.port())
                .hostName(settings.host())
                .softwareName("Posthorn")
                // It would name the secret address in the kept mail, which colleagues may see.
                .insertReceivedHeaders(false)
                .messageHandlerFactory(
                        context -> new MailTransaction(context, addresses, receiving, meters, smtp.patience()))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .maxConnections(smtp.maxConnections())
                .sessionHandler(SessionHandler.limitConcurrentSessionsBySource(smtp.maxConnectionsOfOne()))
                .connectionTimeoutMs(Math.toIntExact(smtp.idle().toMillis()))
                .maxRecipients(MAX_RECIPIENTS)
                .maxMessageSize(Math.toIntExact(settings.maxMail().toBytes()));
        if (!smtp.address().isEmpty()) {
            builder.bindAddress(address(smtp.address()));
        }
        if (!smtp.certificate().isEmpty()) {
            builder.enableTLS().startTlsSocketFactory(tls(smtp));
        }
        return builder.build();
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("posthorn.smtp.address is not an address of this machine: " + name, e);
        }
    }

    private static SSLContext tls(Smtp smtp) {
        PemSslStoreDetails details = PemSslStoreDetails.forCertificate("file:" + smtp.certificate())
                .withPrivateKey("file:" + smtp.privateKey());
        return SslBundle.of(new PemSslStoreBundle(details, null)).createSslContext();
    }

    /** Mails under way are cut off without an answer: their clients send them again. */
    @Override
    public void stop() {
        SMTPServer running = server;
        server = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
