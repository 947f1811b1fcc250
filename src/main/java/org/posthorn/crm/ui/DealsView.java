package org.posthorn.crm.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.posthorn.crm.Deal;
import org.posthorn.crm.DealForm;
import org.posthorn.crm.KeepingDeals;
import org.posthorn.kernel.RecordType;

/** All deals. */
@Route("deals")
@PageTitle("Deals · Posthorn")
@Menu(title = "Deals", order = 12, icon = "vaadin:handshake")
@PermitAll
class DealsView extends RecordsView<Deal, DealForm> {

    private final RecordActions actions;

    DealsView(RecordActions actions, KeepingDeals keeping) {
        super(actions, keeping, RecordType.DEAL);
        this.actions = actions;
        column("Stage", Deal::stage);
        column("Amount", deal -> deal.amount() == null ? "" : deal.amount() + " " + deal.currency());
        column("Status", deal -> Words.capital(deal.status()));
        lastColumns();
    }

    @Override
    DealFields fields() {
        return new DealFields(actions);
    }
}
