/** The pixel as one would write it first, to compare with: one request, one transaction, one row. */
@org.jspecify.annotations.NullMarked
package com.example.plainhits;
