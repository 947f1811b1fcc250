package org.posthorn.crm;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes deals. */
@Service
public class KeepingDeals implements KeepingRecords<Deal, DealForm> {

    /** The stage of a deal of which nobody said any. */
    public static final String FIRST_STAGE = "New";

    private static final int MAX_STAGE = 60;
    private static final int MAX_DECIMALS = 2;
    private static final BigDecimal LIMIT = new BigDecimal("1e15");

    private final Records records;
    private final StoringRecords storing;
    private final Owners owners;
    private final Clock clock;

    KeepingDeals(Records records, StoringRecords storing, Owners owners, Clock clock) {
        this.records = records;
        this.storing = storing;
        this.owners = owners;
        this.clock = clock;
    }

    private record Checked(
            String name,
            String stage,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            DealStatus status,
            @Nullable UserId owner) {

        void applyTo(Deal deal) {
            deal.change(name, stage, status);
            deal.worth(amount, currency);
        }
    }

    @Override
    public Class<Deal> entity() {
        return Deal.class;
    }

    @Override
    @Transactional
    public Deal create(SignedIn user, DealForm form) {
        Checked checked = check(form);
        UserId owner = checked.owner() == null ? user.userId() : checked.owner();
        Deal deal = new Deal(user.accountId(), checked.name(), checked.stage(), owner, false, clock.instant());
        checked.applyTo(deal);
        return storing.addAndIndex(deal);
    }

    @Override
    @Transactional
    public Deal edit(long id, DealForm form) {
        Deal deal = records.living(Deal.class, id).orElseThrow(() -> new NoSuchRecord(RecordType.DEAL));
        Checked checked = check(form);
        checked.applyTo(deal);
        deal.ownedBy(checked.owner());
        storing.index(deal);
        return deal;
    }

    @Override
    public DealForm formOf(Deal deal) {
        return new DealForm(
                deal.displayName(),
                deal.stage(),
                deal.amount(),
                deal.currency(),
                deal.status().publicName(),
                Owners.text(deal));
    }

    private Checked check(DealForm form) {
        FormCheck check = new FormCheck();
        String name = check.required("name", form.name(), FormCheck.MAX_NAME);
        String stage = check.text("stage", form.stage(), MAX_STAGE);
        DealStatus status = check.read("status", form.status(), DealStatus::of, "must be open, won or lost");
        String currency = check.read("currency", form.currency(), KeepingDeals::currency, "must be a code such as EUR");
        BigDecimal amount = amount(check, form);
        UserId owner = owners.read(check, form.ownerId());
        check.done();
        return new Checked(
                name,
                stage.isEmpty() ? FIRST_STAGE : stage,
                amount,
                amount == null ? null : currency,
                status == null ? DealStatus.OPEN : status,
                owner);
    }

    private static @Nullable BigDecimal amount(FormCheck check, DealForm form) {
        BigDecimal amount = form.amount();
        if (amount == null) {
            return null;
        }
        boolean fits =
                amount.abs().compareTo(LIMIT) < 0 && amount.stripTrailingZeros().scale() <= MAX_DECIMALS;
        check.demand(fits, "amount", "must have at most two decimals and fifteen digits before them");
        boolean hasCurrency = form.currency() != null && !form.currency().isBlank();
        check.demand(hasCurrency, "currency", "is needed with an amount");
        return fits ? amount.setScale(MAX_DECIMALS) : null;
    }

    private static String currency(String code) {
        return Currency.getInstance(code.toUpperCase(Locale.ROOT)).getCurrencyCode();
    }
}
