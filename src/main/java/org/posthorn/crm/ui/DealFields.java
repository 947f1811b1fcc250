package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.posthorn.crm.Deal;
import org.posthorn.crm.DealForm;
import org.posthorn.crm.DealStatus;
import org.posthorn.crm.KeepingDeals;
import org.posthorn.shell.Sentences;
import org.posthorn.shell.Wording;

/** The fields of a deal. */
class DealFields extends RecordFields<Deal, DealForm> {

    private static final List<String> STAGES =
            List.of(KeepingDeals.FIRST_STAGE, "Qualified", "Offer", "Negotiation", "Contract");

    private final TextField name = field("name", new TextField(translate("crm.field.name")));
    private final ComboBox<String> stage = field("stage", new ComboBox<>(translate("crm.field.stage")));
    private final BigDecimalField amount = field("amount", new BigDecimalField(translate("crm.field.amount")));
    private final TextField currency = field("currency", new TextField(translate("crm.field.currency")));
    private final Select<DealStatus> status = field("status", new Select<>());
    private final OwnerField owner;

    DealFields(RecordActions actions) {
        owner = field("ownerId", new OwnerField(actions.users()));
        stage.setItems(STAGES);
        stage.setItemLabelGenerator(Sentences::of);
        stage.setValue(KeepingDeals.FIRST_STAGE);
        stage.addCustomValueSetListener(typed -> {
            offer(typed.getDetail());
            stage.setValue(typed.getDetail());
            changed();
        });
        currency.setValue("EUR");
        status.setLabel(translate("crm.field.status"));
        status.setItems(DealStatus.values());
        status.setItemLabelGenerator(Wording::of);
        status.setValue(DealStatus.OPEN);
    }

    private void offer(String wanted) {
        List<String> stages = new ArrayList<>(STAGES);
        if (!stages.contains(wanted)) {
            stages.add(wanted);
        }
        stage.setItems(stages);
    }

    @Override
    DealForm form() {
        return new DealForm(
                text(name),
                stage.getValue(),
                amount.getValue(),
                text(currency),
                status.getValue().publicName(),
                owner.id());
    }

    @Override
    void show(Deal deal) {
        name.setValue(deal.displayName());
        offer(deal.stage());
        stage.setValue(deal.stage());
        amount.setValue(deal.amount());
        currency.setValue(deal.currency() == null ? "EUR" : deal.currency());
        status.setValue(deal.status());
        owner.show(deal);
    }
}
