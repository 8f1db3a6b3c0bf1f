package cn.dingban.conversation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OpenDialogues extends JpaRepository<Dialogue, Long> {

    Optional<Dialogue> findByUserId(String userId);

    void deleteByUserId(String userId);
}
