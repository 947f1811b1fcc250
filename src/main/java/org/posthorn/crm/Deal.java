package org.posthorn.crm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;

/** A sale in the making. */
@Entity
@Table(name = "deal")
public class Deal extends CrmRecord {

    private static final int DIGITS = 19;
    private static final int DECIMALS = 2;

    private String name;

    private String stage;

    @Column(precision = DIGITS, scale = DECIMALS)
    private @Nullable BigDecimal amount;

    private @Nullable String currency;

    @Enumerated(EnumType.STRING)
    private DealStatus status;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Deal() {}

    Deal(AccountId account, String name, String stage, @Nullable UserId owner, boolean sample, Instant now) {
        super(account, owner, sample, now);
        this.name = name;
        this.stage = stage;
        this.status = DealStatus.OPEN;
        sort();
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.DEAL, key());
    }

    @Override
    public final String displayName() {
        return name;
    }

    public String stage() {
        return stage;
    }

    /** What it is worth, with two decimals, or null when nobody said. */
    public @Nullable BigDecimal amount() {
        return amount;
    }

    /** ISO 4217 code; null when there is no amount. */
    public @Nullable String currency() {
        return currency;
    }

    public DealStatus status() {
        return status;
    }

    @Override
    List<String> searchTexts() {
        return List.of(name, stage);
    }

    void change(String newName, String newStage, DealStatus newStatus) {
        name = newName;
        stage = newStage;
        status = newStatus;
        sort();
    }

    void worth(@Nullable BigDecimal newAmount, @Nullable String newCurrency) {
        amount = newAmount;
        currency = newCurrency;
    }
}
