package cn.dingban.issue.chat;

import org.springframework.data.jpa.repository.JpaRepository;

interface IssueDrafts extends JpaRepository<IssueDraft, Long> {}
