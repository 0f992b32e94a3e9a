/** Bitbucket's pages for people, and which row each of them shows. */
@NullMarked
package org.bitquarry.bitbucket.web;

import org.jspecify.annotations.NullMarked;
