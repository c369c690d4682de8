"""Large changes of earlier programs are called so, where they stood as imports of no kind."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A change made and counted nothing, and its name is not that of a file; what an import does
    # to a product the shop has already is told with its counts.
    op.execute(
        """
        UPDATE deed SET kind = 'many'
        WHERE kind IS NULL AND (
          EXISTS (
            SELECT 1 FROM deed_plan
            WHERE deed_plan.deed_id = deed.id
              AND substr(deed_plan.plan, 1, 5) = CAST('many:' AS BLOB)
          )
          OR (
            lower(substr(name, -4)) NOT IN ('.csv', '.tsv', '.txt', '.xls', '.ods')
            AND lower(substr(name, -5)) NOT IN ('.xlsx', '.xlsm', '.xlsb')
            AND EXISTS (SELECT 1 FROM deed_item WHERE deed_item.deed_id = deed.id)
            AND NOT EXISTS (
              SELECT 1 FROM deed_item
              WHERE deed_item.deed_id = deed.id AND (
                deed_item.before IS NULL
                OR json_type(deed_item.before, '$.groups') IS NULL
                OR json_type(deed_item.before, '$.counted') IS NOT NULL
                OR json_type(deed_item.before, '$.absent') IS NOT NULL
                OR json_type(deed_item.before, '$.photo') IS NOT NULL
              )
            )
          )
        )
        """
    )


def downgrade() -> None:
    raise NotImplementedError("a shop's file only goes forward; put back a backup instead")
