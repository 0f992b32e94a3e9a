/** What is left of the hourly budgets of requests, and what used them. */
@NullMarked
package org.bitquarry.ui.budget;

import org.jspecify.annotations.NullMarked;
