package org.posthorn.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.CreateContacts;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.OwnAddresses;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.posthorn.compose.LogForecast.NewContact;
import org.posthorn.crm.SuggestingRecords;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Says where a mail would be logged, by the same rules as when its copy comes. */
@Component
class ForecastingLog {

    private final ExclusionLists neverLog;
    private final OwnAddresses ownAddresses;
    private final UserPreferences preferences;
    private final ChangingAccountDefaults accountDefaults;
    private final SuggestingRecords suggesting;
    private final LogAddresses addresses;

    ForecastingLog(
            ExclusionLists neverLog,
            OwnAddresses ownAddresses,
            UserPreferences preferences,
            ChangingAccountDefaults accountDefaults,
            SuggestingRecords suggesting,
            LogAddresses addresses) {
        this.neverLog = neverLog;
        this.ownAddresses = ownAddresses;
        this.preferences = preferences;
        this.accountDefaults = accountDefaults;
        this.suggesting = suggesting;
        this.addresses = addresses;
    }

    /** @param on whether the Log switch starts on, where the mail may be logged */
    LogForecast forecast(SignedIn sender, List<Mailbox> recipients, KnownContacts known, boolean on) {
        Set<EmailAddress> outsiders = outsiders(recipients);
        Set<EmailAddress> never = neverLogged(sender, outsiders);
        return never.isEmpty()
                ? new LogForecast(
                        on,
                        null,
                        addressOf(sender),
                        visibilityFor(sender),
                        never,
                        associations(sender, outsiders, known),
                        newContacts(sender, outsiders, known))
                : new LogForecast(
                        false,
                        Warning.neverLogged(never).message(),
                        addressOf(sender),
                        visibilityFor(sender),
                        never,
                        List.of(),
                        List.of());
    }

    private Visibility visibilityFor(SignedIn sender) {
        return accountDefaults.privacyRulesOf(sender.accountId()).visibilityDefault();
    }

    /** Those of the addresses that keep a mail of this user from being logged (G3). */
    Set<EmailAddress> neverLogged(SignedIn sender, Set<EmailAddress> outsiders) {
        var lists = neverLog.holdingFor(Exclusion.LOG, sender.accountId(), sender.userId());
        return outsiders.stream().filter(lists::holds).collect(Collectors.toSet());
    }

    /** The addresses that are no user's of the account. */
    Set<EmailAddress> outsiders(List<Mailbox> recipients) {
        Set<EmailAddress> all = recipients.stream().map(Mailbox::address).collect(Collectors.toSet());
        all.removeAll(ownAddresses.among(all).keySet());
        return all;
    }

    /** Where the sender's copies go, or null while there is no such address. */
    @Nullable
    String addressOf(SignedIn sender) {
        return addresses.of(sender).orElse(null);
    }

    /** Where the copy of a mail from this address goes, or null where none is needed, or there is no such address. */
    @Nullable
    String addressOf(SignedIn sender, EmailAddress from) {
        return addresses.needed(sender, from) ? addressOf(sender) : null;
    }

    private List<Suggestion> associations(SignedIn sender, Set<EmailAddress> outsiders, KnownContacts known) {
        Set<EmailAddress> matched = outsiders.stream().map(known::matched).collect(Collectors.toSet());
        return suggesting.suggest(matched, preferences.of(sender.userId()).autoAssociate());
    }

    private List<NewContact> newContacts(SignedIn sender, Set<EmailAddress> outsiders, KnownContacts known) {
        if (accountDefaults.of(sender.accountId()).existingContactsOnly()) {
            return List.of();
        }
        CreateContacts preference = preferences.of(sender.userId()).createContacts();
        return outsiders.stream()
                .filter(known::isUnknown)
                .sorted(Comparator.comparing(EmailAddress::value))
                .map(address -> new NewContact(address, preference == CreateContacts.ALWAYS))
                .toList();
    }
}
