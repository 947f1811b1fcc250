package org.posthorn.crm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.crm.RecordOrder;

class RecordsQueryTests {

    @ParameterizedTest
    @CsvSource({"'', NAME", "ann lee, NAME", "'', ACTIVITY", "ü & = ?, CREATED"})
    @DisplayName("R1 the URL says what a list shows")
    void survivesTheWayThroughAUrl(String text, RecordOrder order) {
        RecordsQuery query = new RecordsQuery(text, order);

        String url = query.parameters().getQueryString();

        assertThat(RecordsQuery.read(QueryParameters.fromString(url))).isEqualTo(query);
    }

    @Test
    void passesOverWhatMakesNoSense() {
        RecordsQuery read = RecordsQuery.read(QueryParameters.fromString("sort=size&q=" + "x".repeat(999)));

        assertThat(read.order()).isEqualTo(RecordOrder.NAME);
        assertThat(read.text()).hasSize(200);
    }
}
