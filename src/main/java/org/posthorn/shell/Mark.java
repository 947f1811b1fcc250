package org.posthorn.shell;

import com.vaadin.flow.component.Svg;

/** The product's mark: a post horn, in the colour of the text around it. */
public final class Mark extends Svg {

    private static final String DRAWING = """
            <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" \
            stroke-linejoin="round" aria-hidden="true" focusable="false" xmlns="http://www.w3.org/2000/svg">\
            <circle cx="14" cy="19" r="7.5"/>\
            <path d="M3 9.500h3"/>\
            <path d="M6 9.500c5 0 9 .6 14 .6 4 0 6.500-1.600 9-4.600v12c-2.500-3-5-4.600-9-4.600"/>\
            </svg>""";

    public Mark() {
        super(DRAWING);
        addClassName("mark");
    }
}
