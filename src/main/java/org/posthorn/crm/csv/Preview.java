package org.posthorn.crm.csv;

import java.util.List;

/**
 * What a file looks like, before anything is done with it.
 *
 * @param headings one for each column
 * @param columns what each column most likely holds
 * @param rows the first few
 * @param lines how many there are, headings not counted
 */
public record Preview(List<String> headings, List<ContactColumn> columns, List<List<String>> rows, int lines) {}
