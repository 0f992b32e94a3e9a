package org.bitquarry.model.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the API does one verb on one row. Paths have variables as in {@link ListEndpoint#path}. */
public sealed interface WriteRule {
    /**
     * The API has no such request.
     *
     * @param reason a clause that names what does it instead, such as "use DeclinePullRequest"
     */
    record Unsupported(String reason) implements WriteRule {}

    /**
     * POST of the given columns makes a row. It has no body where the path holds all of them.
     *
     * @param path where
     * @param uniqueAmongOpen columns that must not equal those of an existing row: it would be overwritten in silence
     * @param defaults texts by JSON pointer that the body holds unless a column gives another
     */
    record Post(String path, List<String> uniqueAmongOpen, Map<String, String> defaults) implements WriteRule {
        /** Copies columns and defaults. */
        public Post {
            uniqueAmongOpen = List.copyOf(uniqueAmongOpen);
            defaults = Map.copyOf(defaults);
        }

        /** Makes a rule without defaults. */
        public Post(String path, List<String> uniqueAmongOpen) {
            this(path, uniqueAmongOpen, Map.of());
        }
    }

    /**
     * PUT of the given columns; what is omitted stays, or the row is made where it does not exist: an INSERT looks for
     * it first. It has no body where the path holds all of them.
     *
     * @param path where
     */
    record PartialPut(String path) implements WriteRule {}

    /**
     * GET, merge, PUT: the API may reset what is omitted.
     *
     * @param path where
     * @param resent JSON pointers of the members that are sent again as they were read
     */
    record ReadMergePut(String path, List<String> resent) implements WriteRule {
        /** Copies the pointers. */
        public ReadMergePut {
            resent = List.copyOf(resent);
        }
    }

    /**
     * POST of the given columns changes a row; the source may accept it without saying more.
     *
     * @param path where
     * @param member JSON pointer of the member of the body that holds the columns
     */
    record PostChange(String path, String member) implements WriteRule {}

    /**
     * The row is an element of an array inside its parent: GET the parent, add or remove the element, PUT it back.
     *
     * @param path of the parent
     * @param array JSON pointer to the array
     * @param identity name of the element's member that identifies it
     * @param resent JSON pointers of the parent's members that are sent again
     */
    record ArrayMember(String path, String array, String identity, List<String> resent) implements WriteRule {
        /** Copies the pointers. */
        public ArrayMember {
            resent = List.copyOf(resent);
        }
    }

    /**
     * DELETE of the row.
     *
     * @param path where
     * @param soft the row stays listed, marked as deleted
     * @param owner column of the account whose row it is, where the request deletes the caller's own and names nobody
     * @param lost what no INSERT brings back, as a clause; empty when a row made anew is as good as the old one
     */
    record Delete(String path, boolean soft, Optional<String> owner, Optional<String> lost) implements WriteRule {
        /** Makes a rule for a row that can be made anew. */
        public Delete(String path, boolean soft, Optional<String> owner) {
            this(path, soft, owner, Optional.empty());
        }

        /** Makes a rule for a row that the path names, and that can be made anew. */
        public Delete(String path, boolean soft) {
            this(path, soft, Optional.empty());
        }

        /** Returns the same rule for a row that can't be made anew, because something is lost with it. */
        public Delete losing(String what) {
            return new Delete(path, soft, owner, Optional.of(what));
        }
    }

    /**
     * POST of a form that brings a text as a file: makes the row, changes it, or takes it away.
     *
     * @param path where
     * @param file column that names the file
     * @param content column that holds its text; empty when the form says that the file goes
     * @param part name of the form's part that is the file; empty when each file is a field of its own name
     * @param fields what goes along: columns by the name of the field, of which the first that has a value counts
     */
    record Upload(
            String path, String file, Optional<String> content, Optional<String> part, Map<String, List<String>> fields)
            implements WriteRule {
        /** Copies the fields. */
        public Upload {
            fields = Map.copyOf(fields);
        }
    }

    /** Returns where the request goes; empty when there is none. */
    default Optional<String> target() {
        return switch (this) {
            case Unsupported unsupported -> Optional.empty();
            case Post post -> Optional.of(post.path());
            case PartialPut put -> Optional.of(put.path());
            case PostChange change -> Optional.of(change.path());
            case ReadMergePut put -> Optional.of(put.path());
            case ArrayMember member -> Optional.of(member.path());
            case Delete delete -> Optional.of(delete.path());
            case Upload upload -> Optional.of(upload.path());
        };
    }

    /** Tells whether the API can do it at all. */
    default boolean isSupported() {
        return !(this instanceof Unsupported);
    }
}
