import { Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';

interface Props {
  label: string;
  screens: readonly { path: string; name: string }[];
  current: string | undefined;
  /** where the screen of a path is */
  to: (path: string) => string;
}

/** The screens of one thing; where they do not fit side by side they scroll, the one that is open in sight. */
export function ScreenTabs({ label, screens, current, to }: Props) {
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bar = list.current;
    const tab = bar?.querySelector<HTMLElement>('[aria-selected=true]');
    if (bar && tab) {
      bar.scrollLeft = tab.offsetLeft - (bar.clientWidth - tab.offsetWidth) / 2;
    }
  }, [current]);
  return (
    <Tabs
      value={current ?? null}
      className="no-print"
      onChange={(path) => {
        void navigate(to(path ?? screens[0]?.path ?? ''));
      }}
      activateTabWithKeyboard={false}
      color="var(--accent)"
    >
      <Tabs.List aria-label={label} className="tabs" ref={list}>
        {screens.map(({ path, name }) => (
          <Tabs.Tab value={path} key={path}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
