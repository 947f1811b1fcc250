package org.posthorn.sample;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.posthorn.crm.AssociatingRecords;
import org.posthorn.crm.Contact;
import org.posthorn.crm.CrmRecord;
import org.posthorn.crm.SampleRecords;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Component;

/** Adds the companies, deals and tickets of the sample data, each with the people whose addresses are of its domain. */
@Component
class LoadingSampleRecords {

    private final SampleRecords records;
    private final AssociatingRecords associating;

    LoadingSampleRecords(SampleRecords records, AssociatingRecords associating) {
        this.records = records;
        this.associating = associating;
    }

    void load(AccountId account, UserId user, Collection<Contact> contacts, SampleStory story) {
        Map<String, List<Contact>> people =
                contacts.stream().collect(groupingBy(contact -> contact.email().domain()));
        for (SampleCompany company : story.companies()) {
            join(people, records.company(account, user, company.name(), company.domain()), company.domain());
        }
        for (SampleDeal deal : story.deals()) {
            CrmRecord made = records.deal(account, user, deal.name(), deal.stage(), deal.status(), deal.amount());
            join(people, made, deal.domain());
        }
        for (SampleTicket ticket : story.tickets()) {
            join(people, records.ticket(account, user, ticket.subject(), ticket.status()), ticket.domain());
        }
    }

    private void join(Map<String, List<Contact>> people, CrmRecord record, String domain) {
        RecordRef ref = record.ref();
        people.getOrDefault(domain, List.of()).forEach(contact -> associating.associate(ref, contact.ref()));
    }
}
