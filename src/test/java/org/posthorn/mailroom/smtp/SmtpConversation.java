package org.posthorn.mailroom.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection to the door for mail that says exactly what it is told to, right or wrong. */
public final class SmtpConversation implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    /** Connects to loopback and hears the greeting. */
    public SmtpConversation(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        hear();
    }

    /** Says a line and returns the last line of the answer. */
    public String say(String line) throws IOException {
        write(line + "\r\n");
        return hear();
    }

    /** Says what goes before the data of a mail to that address; returns the answer to {@code DATA}. */
    public String beginMailTo(String address) throws IOException {
        say("EHLO client.test");
        say("MAIL FROM:<ada@sender.test>");
        say("RCPT TO:<" + address + ">");
        return say("DATA");
    }

    /** Sends a whole mail and returns the answer to its end. */
    public String send(String address, String mail) throws IOException {
        beginMailTo(address);
        return say(mail + "\r\n.");
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** The last line of the next answer, or empty when the connection is closed. */
    String hear() throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return line == null ? "" : line;
    }

    /** Whether an answer has come that was not heard yet. */
    boolean answered() throws IOException {
        return in.ready();
    }

    /** All lines of the answer to {@code EHLO}. */
    String hello() throws IOException {
        write("EHLO client.test\r\n");
        StringBuilder all = new StringBuilder();
        String line = in.readLine();
        while (line != null && line.charAt(3) == '-') {
            all.append(line).append('\n');
            line = in.readLine();
        }
        return all.append(line).toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
