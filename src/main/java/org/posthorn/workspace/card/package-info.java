/** What the add-on answers Google: cards, and changes to a draft, in the shape of their JSON. */
@org.jspecify.annotations.NullMarked
package org.posthorn.workspace.card;
