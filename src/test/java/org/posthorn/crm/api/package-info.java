/** Tests of the records over HTTP. */
@org.jspecify.annotations.NullMarked
package org.posthorn.crm.api;
