import classes from './parts.module.css';

/** A share from 0 to 1 as a bar with its words; without a share only the words. */
export function Meter({ share, text }: { share: number | undefined; text: string }) {
  return (
    <div className={classes.meter}>
      <span className={classes.value}>{text}</span>
      {share !== undefined && (
        <div className={classes.track} aria-hidden>
          <div className={classes.fill} style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
        </div>
      )}
    </div>
  );
}
