package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.internal.LocaleUtil;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.posthorn.crm.Deal;
import org.posthorn.crm.DealForm;
import org.posthorn.crm.KeepingDeals;
import org.posthorn.kernel.RecordType;
import org.posthorn.shell.Sentences;
import org.posthorn.shell.Wording;

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
        column(translate("crm.field.stage"), deal -> Sentences.of(deal.stage()));
        column(translate("crm.field.amount"), DealsView::amount).setTextAlign(ColumnTextAlign.END);
        column(translate("crm.field.status"), deal -> Wording.of(deal.status()));
        lastColumns();
    }

    private static String amount(Deal deal) {
        return deal.amount() == null
                ? ""
                : String.format(LocaleUtil.getLocale(), "%,.2f %s", deal.amount(), deal.currency());
    }

    @Override
    DealFields fields() {
        return new DealFields(actions);
    }
}
