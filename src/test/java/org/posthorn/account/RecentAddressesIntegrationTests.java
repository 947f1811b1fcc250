package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.SenderNetworks.Presence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecentAddressesIntegrationTests extends PosthornIntegrationTest {

    private static final InetAddress OFFICE = address("198.51.100.7");
    private static final InetAddress HOME = address("2001:db8:7:7::1");
    private static final InetAddress HOME_TOMORROW = address("2001:db8:7:7:abcd::2");

    @Autowired
    ApplicationContext context;

    @Autowired
    Sightings sightings;

    @Autowired
    JdbcClient jdbc;

    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private RecentAddresses recent;
    private User ada;
    private User ben;

    @BeforeEach
    void twoColleagues() {
        TestUsers users = new TestUsers(context);
        ada = users.superAdmin();
        ben = users.colleagueOf(ada);
        recent = restarted();
    }

    @Test
    @DisplayName("T17 knows the sender's recent address, and a colleague's")
    void knowsTheSendersRecentAddressAndAColleagues() {
        note(ada, OFFICE);

        assertThat(whoIsAt(ada, OFFICE)).isEqualTo(Presence.SENDER);
        assertThat(whoIsAt(ben, OFFICE)).isEqualTo(Presence.COLLEAGUE);
        assertThat(whoIsAt(ada, HOME)).isEqualTo(Presence.NOBODY);
    }

    @Test
    @DisplayName("T17 knows the sender's network though the device changed its address")
    void knowsTheSendersNetworkThoughTheDeviceChangedItsAddress() {
        note(ada, HOME);

        assertThat(whoIsAt(ada, HOME_TOMORROW)).isEqualTo(Presence.SENDER);
    }

    @Test
    void remembersItAfterARestart() {
        note(ada, OFFICE);

        recent = restarted();

        assertThat(whoIsAt(ada, OFFICE)).isEqualTo(Presence.SENDER);
    }

    @Test
    void forgetsAfterAWeek() {
        note(ada, OFFICE);

        now = now.plus(Duration.ofDays(7));

        assertThat(whoIsAt(ada, OFFICE)).isEqualTo(Presence.NOBODY);
        note(ben, HOME);
        now = now.plusMillis(1);
        note(ada, HOME);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void writesAtMostEveryTenMinutes() {
        note(ada, OFFICE);
        Instant first = now;
        now = now.plus(Duration.ofMinutes(9));
        note(ada, OFFICE);
        assertThat(lastSeen()).isEqualTo(first);

        now = now.plus(Duration.ofMinutes(2));
        note(ada, OFFICE);
        assertThat(lastSeen()).isEqualTo(now);
    }

    @Test
    void neverNotesLoopback() {
        InetAddress loopback = InetAddress.getLoopbackAddress();

        note(ada, loopback);

        assertThat(whoIsAt(ada, loopback)).isEqualTo(Presence.NOBODY);
        assertThat(rows()).isZero();
    }

    @Test
    void knowsNobodyOfAnotherAccount() {
        User stranger = new TestUsers(context).superAdmin();

        note(stranger, OFFICE);

        assertThat(whoIsAt(ada, OFFICE)).isEqualTo(Presence.NOBODY);
    }

    private void note(User user, InetAddress address) {
        recent.note(user.accountId(), user.id(), address);
    }

    private Presence whoIsAt(User sender, InetAddress address) {
        return recent.whoIsAt(sender.accountId(), sender.id(), address, now);
    }

    private RecentAddresses restarted() {
        InstantSource source = () -> now;
        return new RecentAddresses(sightings, source.withZone(ZoneOffset.UTC));
    }

    private long rows() {
        return jdbc.sql("select count(*) from recent_address where account_id = ?")
                .param(ada.accountId().value())
                .query(Long.class)
                .single();
    }

    private Instant lastSeen() {
        Instant[] last = new Instant[1];
        sightings.forEach(ada.accountId(), (user, network, at) -> last[0] = at);
        return last[0];
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
