package org.posthorn.workspace.card;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A part of an answer whose JSON leaves out what is null: Google refuses a null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
interface Sparse {}
