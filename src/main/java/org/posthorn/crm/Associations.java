package org.posthorn.crm;

import java.util.Collection;
import java.util.List;
import org.posthorn.kernel.RecordType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Which records of the current account belong together. */
interface Associations extends Repository<Association, Long> {

    boolean existsByRecordTypeAndRecordIdAndOtherTypeAndOtherId(
            RecordType type, long record, RecordType otherType, long other);

    /** The latest first. */
    List<Association> findByRecordTypeAndRecordIdInAndIdLessThanOrderByIdDesc(
            RecordType type, Collection<Long> records, long before, Limit limit);

    /** Those of one type that belong to some records. */
    List<Association> findByRecordTypeAndRecordIdInAndOtherType(
            RecordType type, Collection<Long> records, RecordType otherType);

    @Modifying
    @Query("delete from Association a where a.recordType = :type and a.recordId in :records"
            + " and a.otherType = :otherType and a.otherId in :others")
    void deleteBetween(RecordType type, Collection<Long> records, RecordType otherType, Collection<Long> others);
}
