package org.posthorn.crm;

import org.posthorn.kernel.RecordRef;

/**
 * A record that a mail may belong to (G9, G15).
 *
 * @param selected whether it is chosen unless the user says otherwise
 * @param why in words: “To matches ann@x.test”, “open deal, touched 2 days ago”
 */
public record Suggestion(RecordRef record, String label, boolean selected, String why) {}
