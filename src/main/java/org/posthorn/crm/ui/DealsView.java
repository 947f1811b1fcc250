package org.posthorn.crm.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.posthorn.crm.Deal;
import org.posthorn.crm.DealForm;
import org.posthorn.crm.KeepingDeals;
import org.posthorn.kernel.RecordType;

/** All deals. */
@Route("deals")
@PageTitle("crm.deals.title")
@Menu(title = "crm.deals.title", order = 12, icon = "vaadin:handshake")
@PermitAll
class DealsView extends RecordsView<Deal, DealForm> {

    private final RecordActions actions;

    DealsView(RecordActions actions, KeepingDeals keeping) {
        super(actions, keeping, RecordType.DEAL);
        this.actions = actions;
        column("Stage", Deal::stage);
        column("Amount", DealsView::amount).setTextAlign(ColumnTextAlign.END);
        column("Status", deal -> Words.capital(deal.status()));
        lastColumns();
    }

    private static String amount(Deal deal) {
        return deal.amount() == null ? "" : String.format(Locale.ENGLISH, "%,.2f %s", deal.amount(), deal.currency());
    }

    @Override
    DealFields fields() {
        return new DealFields(actions);
    }
}
