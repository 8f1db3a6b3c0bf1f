package cn.dingban.issue.chat;

import cn.dingban.issue.chat.Minutes.State;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface KeptMinutes extends JpaRepository<Minutes, Long> {

    List<Minutes> findByStateOrderByCreatedAtDescIdDesc(State state, Limit limit);
}
