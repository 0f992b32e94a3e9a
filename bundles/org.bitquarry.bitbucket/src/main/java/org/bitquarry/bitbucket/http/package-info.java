/**
 * The only place that requests leave from. Every exchange passes the hourly budget, is told to the statement's listener
 * without secrets, ends when its statement is cancelled, and fails with an error that speaks to a person.
 */
@NullMarked
package org.bitquarry.bitbucket.http;

import org.jspecify.annotations.NullMarked;
