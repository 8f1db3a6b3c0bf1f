package cn.dingban.organisation;

import java.util.List;
import java.util.Optional;

/**
 * Who is who, as of the last import. Answers come from a snapshot in memory, so that asking is free; what was handed out does not change
 * under the asker.
 */
public interface Organisation {

    /** The unit of that present or former name; blanks, brackets and full-width letters do not matter. */
    Optional<Unit> unitNamed(String name);

    Optional<Unit> unit(long id);

    List<Unit> units();

    Optional<Official> byUserId(String userId);

    Optional<Official> official(long id);

    /** Everybody of that name. */
    List<Official> named(String name);

    List<Official> officials();

    List<Official> holding(Role role);

    List<Official> holding(Role role, long unitId);

    List<ChatGroup> groups();

    List<ChatGroup> groups(String purpose);
}
